/** Pages for people: frame, guard rails, words and tags; each feature's pages lie in {@code web.<feature>}. Alone knows Faces. */
@NullMarked
package vn.bieuduong.web;

import org.jspecify.annotations.NullMarked;
