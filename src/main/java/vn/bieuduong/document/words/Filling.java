package vn.bieuduong.document.words;

/**
 * Giá trị: what the sentences of one section are filled with; a record inside the record of those sentences.
 *
 * @param <W> the sentences
 */
interface Filling<W extends Record> {}
