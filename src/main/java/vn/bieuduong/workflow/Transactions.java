package vn.bieuduong.workflow;

import java.util.function.Supplier;

/** Giao dịch: runs a piece of work in a transaction of its own; what it throws rolls back and rises. */
@FunctionalInterface
public interface Transactions {

    <T> T inNew(Supplier<T> work);
}
