package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.worklist.Queue;
import vn.bieuduong.processing.worklist.QueuePage;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.processing.worklist.WorklistLine;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

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

    private final Worklist cases;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final int nearDueDays;

    private @Nullable Map<Queue, Long> counters;
    private @Nullable QueuePage page;

    @Inject
    OfficePage(Worklist cases, CurrentActor actor, RequestParameters ask, Settings settings) {
        this.cases = cases;
        this.actor = actor;
        this.ask = ask;
        this.nearDueDays = settings.office().nearDueDays();
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

    public List<WorklistLine> getLines() {
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

    private String text(String key) {
        return Texts.of(key.endsWith(".help") ? "office" : "processing", key, Language.current(), List.of(nearDueDays));
    }
}
