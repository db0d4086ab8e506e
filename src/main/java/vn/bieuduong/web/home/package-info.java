/** What everybody sees without an account: front page, catalogue, look-up, sample papers. */
@NullMarked
package vn.bieuduong.web.home;

import org.jspecify.annotations.NullMarked;
