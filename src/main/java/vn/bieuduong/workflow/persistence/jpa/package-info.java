/** Lưu bằng JPA: the store on PostgreSQL through EclipseLink. */
@NullMarked
package vn.bieuduong.workflow.persistence.jpa;

import org.jspecify.annotations.NullMarked;
