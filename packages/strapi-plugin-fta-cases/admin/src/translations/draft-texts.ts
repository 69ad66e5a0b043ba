/** What Strapi says when a session ends while nothing of ours is open: that text is lost, which it is not. */
export const SESSION_TEXTS = {
  'app.session.ended.title': { zh: '登录已过期', en: 'Your session has ended' },
  'app.session.ended.unsaved': {
    zh: '登录已过期，请重新登录。案例中尚未保存的文字已存在本机，重新登录后打开该案例即可恢复；其他表单里的修改会丢失。',
    en: 'Your session has ended: sign in again. Text of cases that was not saved is kept on this machine and offered when the case is opened again; changes in other forms are lost.',
  },
} as const;

/** Texts of keeping what is typed: the saved state, recovery, clashes, signing in again. */
export const DRAFT_TEXTS = {
  'draft.unsaved': { zh: '有未保存的修改', en: 'Unsaved changes' },
  'draft.unsaved-kept': { zh: '有未保存的修改，已存在本机', en: 'Unsaved changes, kept on this machine' },
  'draft.saving': { zh: '正在保存…', en: 'Saving…' },
  'draft.saved': { zh: '已保存 {when}', en: 'Saved {when}' },
  'draft.offline': {
    zh: '离线，已存在本机；联网后自动保存',
    en: 'Offline, kept on this machine; saved by itself once the network is back',
  },
  'draft.failed': {
    zh: '暂时不能保存，已存在本机，稍后自动重试：{message}',
    en: 'Not saved for now, kept on this machine and tried again by itself: {message}',
  },
  'draft.signed-out': { zh: '登录已过期，已存在本机', en: 'Signed out, kept on this machine' },
  'draft.other-person': {
    zh: '登录的是另一账户，没有保存，已存在本机',
    en: 'Another account is signed in; not saved, kept on this machine',
  },
  'draft.refused': { zh: '没有保存，已存在本机：{message}', en: 'Not saved, kept on this machine: {message}' },
  'draft.clash': { zh: '与他人的修改冲突，没有保存', en: 'Clashes with another’s changes; not saved' },
  'draft.not-kept': {
    zh: '无法存在本机（{reason}）。请不要关闭页面，尽快保存。',
    en: 'Cannot be kept on this machine ({reason}). Leave the page open and save soon.',
  },
  'draft.retry': { zh: '立即重试', en: 'Try again now' },
  'draft.editing': {
    zh: '{names}正在修改这个案例；您可以照常修改，各自的内容都会保留。',
    en: '{names} is changing this case. Go on as usual: what each of you writes is kept.',
  },
  'draft.names': { zh: '、', en: ', ' },

  'clash.title': { zh: '两人修改了同一处', en: 'Both of you have changed the same' },
  'clash.about': {
    zh: '{who}在您修改时也改了下面{count}处，其余的修改已自动合并。请逐处选择；没有选用的内容会存为历次版本，不会丢失。',
    en: '{who} changed {count, plural, one {# place} other {# places}} while you did; everything else was merged. Choose for each; what is not chosen stays among the revisions.',
  },
  'clash.somebody': { zh: '另一个人', en: 'Somebody' },
  'clash.mine': { zh: '我的', en: 'Mine' },
  'clash.theirs': { zh: '对方的', en: 'Theirs' },
  'clash.both': { zh: '两者都留', en: 'Keep both' },
  'clash.choice': { zh: '{place}：选用', en: '{place}: choose' },
  'clash.deleted': { zh: '（已删除）', en: '(deleted)' },
  'clash.order': { zh: '顺序', en: 'Order' },
  'clash.later': { zh: '继续修改', en: 'Keep editing' },
  'clash.settle': { zh: '按选择保存', en: 'Save as chosen' },
  'clash.resolve': { zh: '处理冲突', en: 'Settle' },

  'recovery.title': { zh: '有未保存的内容', en: 'There is text that was not saved' },
  'recovery.about': {
    zh: '上次离开时有内容没有存到服务器，已保存在这台机器上。',
    en: 'Some text did not reach the server before the page was left. It was kept on this machine.',
  },
  'recovery.entry': {
    zh: '{when}，{count}处修改',
    en: '{when}, {count, plural, one {# change} other {# changes}}',
  },
  'recovery.text-entry': { zh: '{when}，文本视图中写的内容', en: '{when}, written in the text view' },
  'recovery.text': { zh: '文本视图中写的内容', en: 'What was written in the text view' },
  'recovery.restore': { zh: '恢复', en: 'Restore' },
  'recovery.discard': { zh: '不用，存为版本', en: 'Set aside as a revision' },
  'recovery.drop': { zh: '删除', en: 'Delete' },
  'recovery.later': { zh: '以后再说', en: 'Later' },
  'recovery.own-first': {
    zh: '这一页上还有没存上的内容，请先保存。',
    en: 'This page has text of its own that is not saved yet. Save it first.',
  },
  'recovery.failed': { zh: '没有完成：{message}', en: 'Not done: {message}' },

  'sign-in.title': { zh: '登录已过期', en: 'Your session has ended' },
  'sign-in.about': {
    zh: '您写的内容已存在本机，没有丢失。请在这里重新登录，登录后自动保存。',
    en: 'What you wrote is kept on this machine. Sign in again here, and it is saved by itself.',
  },
  'sign-in.email': { zh: '邮箱', en: 'E-mail' },
  'sign-in.password': { zh: '密码', en: 'Password' },
  'sign-in.submit': { zh: '登录', en: 'Sign in' },
  'sign-in.again': { zh: '重新登录', en: 'Sign in again' },
  'sign-in.later': { zh: '稍后登录', en: 'Later' },
  'sign-in.failed': {
    zh: '没有登录：邮箱或密码不正确，或账户已停用。',
    en: 'Not signed in: wrong e-mail or password, or a blocked account.',
  },
  'sign-in.offline': { zh: '没有登录：无法连接服务器。', en: 'Not signed in: the server cannot be reached.' },
  'sign-in.other': { zh: '登录的是另一账户', en: 'Another account is signed in' },
  'sign-in.other-about': {
    zh: '现在登录的不是录入这些内容的账户，内容没有保存，仍在本机。以当前账户保存，还是换回原账户登录？',
    en: 'The account that is signed in is not the one that typed this. Nothing was saved; the text is on this machine. Save it in the name of this account, or sign in as before?',
  },
  'sign-in.take-over': { zh: '以当前账户保存', en: 'Save as this account' },
} as const;
