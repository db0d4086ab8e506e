/**
 * Lets people look at papers of our own making: as pictures before they are signed, and with made-up values as
 * templates change.
 */
@NullMarked
package vn.bieuduong.document.preview;

import org.jspecify.annotations.NullMarked;
