/** Pages on which somebody lets another act for him, and the desk looks at the papers. */
@NullMarked
package vn.bieuduong.web.representation;

import org.jspecify.annotations.NullMarked;
