import type { Actor, Permission, Policy } from '../access/index.ts';
import type { Ports } from '../ports/ports.ts';
import type { Progress } from './progress.ts';

/** What a use case is about: lists, routes and the access test tell them apart by it. */
export const SUBJECT_KINDS = ['law', 'installation', 'units', 'reach', 'unit', 'register', 'import'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What is known of a use case without running it. */
export interface UseCaseInfo {
  /** English words with hyphens: "declare-figure". No two are alike. */
  readonly name: string;
  /** Commands change something, queries do not. */
  readonly does: 'command' | 'query';
  readonly may: Permission;
  readonly about: SubjectKind;
}

/** Runs a use case: the world, whoever asks, what they ask, and whom to show how far it is. */
export type Run<I, O> = (ports: Ports, actor: Actor, input: I, progress?: Progress) => Promise<O>;

/**
 * Something that people can ask of the product. It is called like a function, without input where
 * it asks for none; the door in front of it finds what it is about and asks the permission table
 * before anything else is done.
 */
export interface UseCase<I, O> extends UseCaseInfo {
  (
    ports: Ports,
    actor: Actor,
    ...rest: undefined extends I ? [input?: I, progress?: Progress] : [input: I, progress?: Progress]
  ): Promise<O>;
  /** The same under another policy: the access test leaves it to the database alone. */
  readonly under: (policy: Policy) => Run<I, O>;
}

export function useCase<I, O>(info: UseCaseInfo, under: (policy: Policy) => Run<I, O>, policy: Policy): UseCase<I, O> {
  const { name, ...facts } = info;
  const run = under(policy);
  const entry: Run<I, O> = (ports, actor, input, progress) => run(ports, actor, input, progress);
  return Object.assign(Object.defineProperty(entry, 'name', { value: name }), { ...facts, under }) as UseCase<I, O>;
}
