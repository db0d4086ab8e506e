package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import vn.bieuduong.workflow.Transactions;

/** Runs work in a transaction of its own. */
@ApplicationScoped
public class OwnTransaction implements Transactions {

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inNew(Supplier<T> work) {
        return work.get();
    }
}
