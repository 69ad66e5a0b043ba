import { randomInt } from 'node:crypto';

/** Without the characters that are taken for one another. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 16;

/** A password as Strapi wants it: with a small letter, a capital letter and a digit. */
export function generatePassword(): string {
  const password = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return /[a-z]/u.test(password) && /[A-Z]/u.test(password) && /\d/u.test(password) ? password : generatePassword();
}
