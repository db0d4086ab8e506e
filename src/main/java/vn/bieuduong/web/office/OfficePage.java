package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.CaseLine;
import vn.bieuduong.processing.Cases;
import vn.bieuduong.processing.Queue;
import vn.bieuduong.processing.QueuePage;
import vn.bieuduong.web.Ask;

/** Việc cần làm: the queues of the office and one page of one of them. */
@Named
@RequestScoped
public class OfficePage {

    /**
     * One queue as a tab.
     *
     * @param help what lies in it, in one sentence
     */
    public record Tab(Queue queue, String name, String help, long count, boolean current) {}

    private final Cases cases;
    private final CurrentActor actor;
    private final Ask ask;

    private @Nullable Map<Queue, Long> counters;
    private @Nullable QueuePage page;

    @Inject
    OfficePage(Cases cases, CurrentActor actor, Ask ask) {
        this.cases = cases;
        this.actor = actor;
        this.ask = ask;
    }

    public List<Tab> getTabs() {
        return counters().keySet().stream()
                .map(q -> new Tab(
                        q,
                        text("Queue." + q),
                        text("Queue." + q + ".help"),
                        counters().getOrDefault(q, 0L),
                        q == queue()))
                .toList();
    }

    /** The queue asked for; without one, what the reader holds, or what waits to be taken, or read, when he holds nothing. */
    public Queue queue() {
        return ask.text("queue")
                .flatMap(name -> counters().keySet().stream()
                        .filter(q -> q.name().equals(name))
                        .findFirst())
                .orElseGet(() -> Stream.of(Queue.MINE, Queue.TO_TAKE, Queue.TO_READ)
                        .filter(q -> counters().getOrDefault(q, 0L) > 0)
                        .findFirst()
                        .orElse(Queue.TO_TAKE));
    }

    public Tab getTab() {
        return getTabs().stream().filter(Tab::current).findFirst().orElseThrow();
    }

    public List<CaseLine> getLines() {
        return page().lines();
    }

    public long getTotal() {
        return page().total();
    }

    /** From 1. */
    public int getPage() {
        return page().page() + 1;
    }

    public int getPages() {
        return page().pages();
    }

    private QueuePage page() {
        if (page == null) {
            page = cases.queue(actor.get(), queue(), ask.number("page") - 1);
        }
        return page;
    }

    private Map<Queue, Long> counters() {
        if (counters == null) {
            counters = cases.counters(actor.get());
        }
        return counters;
    }

    private static String text(String key) {
        return Texts.of(key.endsWith(".help") ? "office" : "processing", key, Texts.VIETNAMESE, List.of());
    }
}
