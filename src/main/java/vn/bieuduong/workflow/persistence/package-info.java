/** Lưu giữ: the two stores, in memory and on PostgreSQL through JPA. */
@NullMarked
package vn.bieuduong.workflow.persistence;

import org.jspecify.annotations.NullMarked;
