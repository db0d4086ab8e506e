/** How values of ours stand in columns, numbers follow each other there, and what EclipseLink is told when it starts. */
@NullMarked
package vn.bieuduong.platform.jpa;

import org.jspecify.annotations.NullMarked;
