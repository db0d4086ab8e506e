/** What the office's papers say: the sentences of {@code config/documents/words.yaml}, filled with what happened. */
@NullMarked
package vn.bieuduong.document.words;

import org.jspecify.annotations.NullMarked;
