import type { Core } from '@strapi/types';
import type { Context } from '../api-path.ts';
import { readForm } from '../inquiry-page/form.ts';
import { formPage, nowherePage, thanksPage } from '../inquiry-page/page.ts';
import { readerLanguage, respond } from '../inquiry-page/respond.ts';
import { inquiryTokenOf } from '../middlewares/inquiry-address.ts';
import { service } from '../service.ts';

/** The page on which somebody without an account answers an inquiry. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/fta-cases-inquiry/:token */
  async show(ctx: Context) {
    const language = readerLanguage(ctx);
    const inquiry = await service(strapi, 'inquiries').open(inquiryTokenOf(ctx));
    if (inquiry) respond(ctx, 200, formPage(inquiry, language));
    else respond(ctx, 404, nowherePage(language));
  },

  /** POST /api/fta-cases-inquiry/:token */
  async answer(ctx: Context) {
    const language = readerLanguage(ctx);
    const token = inquiryTokenOf(ctx);
    const inquiry = await service(strapi, 'inquiries').open(token);
    if (!inquiry) return respond(ctx, 404, nowherePage(language));
    const form = readForm(ctx.request.body, inquiry.passages.length);
    if (form.faults.length > 0) return respond(ctx, 400, formPage(inquiry, language, form));
    const outcome = await service(strapi, 'inquiries').answer(token, form.sent);
    if (outcome) respond(ctx, 200, thanksPage(outcome, language));
    else respond(ctx, 404, nowherePage(language));
  },
});
