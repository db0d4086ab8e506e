/** Quyết định: deciding, signing in one of three ways, and what the signing program asks. */
@NullMarked
package vn.bieuduong.web.decision;

import org.jspecify.annotations.NullMarked;
