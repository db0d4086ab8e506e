/** Many people at once: the page on which a list of accounts is read, checked and opened. */
@NullMarked
package vn.bieuduong.web.people;

import org.jspecify.annotations.NullMarked;
