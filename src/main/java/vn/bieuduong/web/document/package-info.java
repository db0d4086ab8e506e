/** Văn bản phát hành: papers of the office as files, and the page that waits while one is made. */
@NullMarked
package vn.bieuduong.web.document;

import org.jspecify.annotations.NullMarked;
