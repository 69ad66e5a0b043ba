/** What an official document calls itself. */
export const GENRE =
  /(?:意见|通知|方案|计划|规划|报告|汇报|总结|办法|规定|条例|细则|决定|决议|公告|通告|通报|批复|纲要|清单|措施|要点|函|纪要|指南|规范|案例|简报|讲话|章程)(?:[（(][^（）()]{2,12}[）)])?$/u;
const ABOUT = /^[^，。；：,;:]{0,40}关于[^，。；：,;:]{2,80}$/u;

/** 关于印发……的通知: the title of an official text, whole. */
export function isOfficialTitle(text: string): boolean {
  return ABOUT.test(text) && GENRE.test(text);
}
