import type * as z from 'zod';
import type { OPERATIONS, OperationName } from '../rest/operations.ts';
import type { ParameterKey, ParameterName, ParameterValue } from '../rest/parameters.ts';

type Operations = typeof OPERATIONS;

type KeyFor<Name extends OperationName> = Operations[Name]['parameters'][number] & ParameterKey;

/** A value before it stands in an address: of a list also a single one. */
type Sendable<Value> = Value extends readonly (infer Each)[] ? Each | readonly Each[] : Value;

/** The parameters of an operation, by the names that they have in the address. `undefined` and `null` leave one out. */
export type QueryFor<Name extends OperationName> = {
  readonly [Key in KeyFor<Name> as ParameterName<Key>]?: Sendable<ParameterValue<Key>> | null | undefined;
};

/** The answer of an operation in JSON. */
export type AnswerOf<Name extends OperationName> = z.output<NonNullable<Operations[Name]['answer']>>;
