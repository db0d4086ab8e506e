package vn.bieuduong.platform.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.platform.id.AgencyCode;

@ExtendWith(Database.class)
class NumberSeriesIT {
    private static final AgencyCode H99 = new AgencyCode("H99");

    @Test
    void eachNameAgencyAndPeriodCountsByItselfFromOne(EntityManager em) {
        NumberSeries minutes = new NumberSeries(em, "minutes");

        assertThat(minutes.next(H99, "2026")).isEqualTo(1);
        assertThat(minutes.next(H99, "2026")).isEqualTo(2);
        assertThat(minutes.next(new AgencyCode("H99.01"), "2026")).isEqualTo(1);
        assertThat(minutes.next(H99, "2027")).isEqualTo(1);
        assertThat(new NumberSeries(em, "dossier").next(H99, "2026")).isEqualTo(1);
    }

    @Test
    void officesThatTakeNumbersAtOnceGetAllOfThemAndNoneTwice(EntityManagerFactory factory) throws Exception {
        ExecutorService offices = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> taken = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                taken.add(offices.submit(() -> take(factory, "at once", true)));
            }
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> one : taken) {
                numbers.add(one.get());
            }

            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
        } finally {
            offices.shutdown();
        }
    }

    @Test
    void theNumberOfAnActThatFailedIsGivenAgain(EntityManagerFactory factory) {
        assertThat(take(factory, "failed", true)).isEqualTo(1);
        assertThat(take(factory, "failed", false)).isEqualTo(2);
        assertThat(take(factory, "failed", true)).isEqualTo(2);
    }

    private static int take(EntityManagerFactory factory, String name, boolean succeeds) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            int number = new NumberSeries(em, name).next(H99, "2026");
            if (succeeds) {
                em.getTransaction().commit();
            } else {
                em.getTransaction().rollback();
            }
            return number;
        }
    }
}
