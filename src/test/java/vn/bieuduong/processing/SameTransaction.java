package vn.bieuduong.processing;

import java.util.function.Supplier;
import vn.bieuduong.workflow.Transactions;

/** Runs jobs in the test's own transaction. */
public final class SameTransaction implements Transactions {

    @Override
    public <T> T inNew(Supplier<T> work) {
        return work.get();
    }
}
