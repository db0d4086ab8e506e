/** Where the work of whoever runs the portal begins: what waits for him, and what he keeps. */
@NullMarked
package vn.bieuduong.web.overview;

import org.jspecify.annotations.NullMarked;
