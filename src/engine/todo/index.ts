export { awaitedMessage } from './awaited-message.ts';
export type { Outcome, Service, Todo, TodoLine, TodoPart } from './line.ts';
export { isEntry } from './line.ts';
export type { TodoInput } from './list.ts';
export { deedsAt, linesOf, todoList } from './list.ts';
export { isUnread, mendsOf, sayMend } from './mends.ts';
export { sayEffect, sayTodo, sayTogether, TODO_KEYS, whoKnows } from './say.ts';
