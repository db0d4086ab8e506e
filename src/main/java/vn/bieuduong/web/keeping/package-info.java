/** Forms that keep themselves while somebody types, and take nothing that somebody else saved meanwhile without a word. */
@NullMarked
package vn.bieuduong.web.keeping;

import org.jspecify.annotations.NullMarked;
