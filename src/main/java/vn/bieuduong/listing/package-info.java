/**
 * Danh sách nhập từ tệp: many things at once from a file of rows, whatever they are: heads told in either language, mistakes at their
 * cells, the template, and the checked file given back. Nothing is read from a file here; what a row means is for its room to say.
 */
@NullMarked
package vn.bieuduong.listing;

import org.jspecify.annotations.NullMarked;
