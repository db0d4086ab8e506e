package vn.bieuduong.workflow.engine;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** New ids that grow with the machine's time (UUID version 7), so that indexes are written at their end. */
final class Ids {

    private Ids() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextLong() & 0x0FFFL;
        long low = 0x8000000000000000L | random.nextLong() & 0x3FFFFFFFFFFFFFFFL;
        return new UUID(high, low);
    }
}
