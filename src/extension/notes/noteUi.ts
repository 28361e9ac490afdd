/** What asks for notes and tags and writes them: a bundle of its own, loaded with the first command. */
export { NoteCommands } from './NoteCommands';
