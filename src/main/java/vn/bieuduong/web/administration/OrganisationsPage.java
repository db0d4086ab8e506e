package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDefaultTreeNode;
import org.primefaces.model.TreeNode;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationList;
import vn.bieuduong.organisation.OrganisationQuery;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.listing.ColumnChoice;
import vn.bieuduong.web.listing.ListQuestions;

/**
 * Cơ quan, đơn vị: the tree, one body's own bodies at a time, or everything that was searched for. What is asked for stands in the
 * address; pages are read from the database.
 */
@Named
@RequestScoped
public class OrganisationsPage {

    private static final int MOST_BRANCHES = 200;

    private final OrganisationKeeping keeping;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final ListQuestions questions;

    private @Nullable OrganisationList list;
    private @Nullable Optional<OrganisationList.Named> province;
    private @Nullable TreeNode<OrganisationList.Branch> tree;

    @Inject
    OrganisationsPage(OrganisationKeeping keeping, CurrentActor actor, RequestParameters ask, ListQuestions questions) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
        this.questions = questions;
    }

    /** Whether somebody looks for something instead of walking through the tree. */
    public boolean isSearching() {
        return questions.searchesBodies();
    }

    public boolean isProvinceThere() {
        return province().isPresent();
    }

    public OrganisationList getList() {
        if (list == null) {
            list = keeping.find(
                    actor.get(),
                    questions.bodies(),
                    isSearching() || ask.agency("under").isPresent() ? Optional.empty() : province());
        }
        return list;
    }

    /** The body whose own bodies are shown; nothing while somebody searches. */
    public OrganisationList.@Nullable Named getUnder() {
        List<OrganisationList.Named> path = getList().path();
        return path.isEmpty() ? null : path.get(path.size() - 1);
    }

    /** The bodies above it. */
    public List<OrganisationList.Named> getAbove() {
        List<OrganisationList.Named> path = getList().path();
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    public String getSearched() {
        return questions.searched();
    }

    public String getType() {
        return ask.constant("type", OrganisationType.class).map(Enum::name).orElse("");
    }

    public String getState() {
        return ask.constant("state", OrganisationQuery.State.class)
                .map(Enum::name)
                .orElse("");
    }

    public String getOrder() {
        return ask.constant("order", OrganisationQuery.Order.class)
                .map(Enum::name)
                .orElse("NAME");
    }

    public List<OrganisationType> getTypes() {
        return List.of(OrganisationType.values());
    }

    public List<OrganisationQuery.State> getStates() {
        return List.of(OrganisationQuery.State.values());
    }

    public List<OrganisationQuery.Order> getOrders() {
        return List.of(OrganisationQuery.Order.values());
    }

    public ColumnChoice getColumns() {
        return new ColumnChoice(
                ask,
                new ColumnChoice.Column("TYPE", true),
                new ColumnChoice.Column("UNDER", isSearching()),
                new ColumnChoice.Column("BELOW", true),
                new ColumnChoice.Column("STATE", true),
                new ColumnChoice.Column("SOURCE", !isSearching()));
    }

    /** Whether several are being chosen, for an act on all of them. */
    public boolean isChoosing() {
        return ask.text("choose").isPresent();
    }

    /** What the list asks, for the file that is saved of it too; nothing, or ending with {@code &}. */
    public String getQuestion() {
        return ask.address("under", "q", "type", "state", "order");
    }

    /** This list's own address, but for the number of the page. */
    public String getAddress() {
        return "/administration/organisations.xhtml?" + getQuestion()
                + getColumns().address();
    }

    /**
     * The province with what lies below it; the way to the body that is shown is open, everything else is read when it is opened.
     * One node shows {@value #MOST_BRANCHES} bodies, the table beside it all.
     */
    public TreeNode<OrganisationList.Branch> getTree() {
        if (tree == null) {
            tree = unfolded();
        }
        return tree;
    }

    private TreeNode<OrganisationList.Branch> unfolded() {
        List<AgencyCode> open =
                getList().path().stream().map(OrganisationList.Named::code).toList();
        Map<AgencyCode, List<OrganisationList.Branch>> read =
                new HashMap<>(open.isEmpty() ? Map.of() : keeping.branches(actor.get(), open));
        OrganisationList.Branch top = province()
                .map(one -> new OrganisationList.Branch(one.code(), one.name(), OrganisationType.PROVINCE_PC, 1))
                .orElseThrow();
        LazyDefaultTreeNode<OrganisationList.Branch> root = new LazyDefaultTreeNode<>(
                null,
                branch -> branch == null
                        ? List.of(top)
                        : read
                                .computeIfAbsent(branch.code(), code -> keeping.branches(actor.get(), List.of(code))
                                        .getOrDefault(code, List.of()))
                                .stream()
                                .limit(MOST_BRANCHES)
                                .toList(),
                branch -> branch != null && branch.below() == 0);
        unfold(root, new HashSet<>(open));
        return root;
    }

    private static void unfold(TreeNode<OrganisationList.Branch> node, Set<AgencyCode> open) {
        node.setExpanded(true);
        for (TreeNode<OrganisationList.Branch> below : node.getChildren()) {
            if (open.contains(below.getData().code())) {
                unfold(below, open);
            }
        }
    }

    /** "page" for the body whose own bodies the table shows; else nothing. */
    public @Nullable String current(OrganisationList.Branch branch) {
        OrganisationList.Named under = isSearching() ? null : getUnder();
        return under != null && under.code().equals(branch.code()) ? "page" : null;
    }

    private Optional<OrganisationList.Named> province() {
        if (province == null) {
            // whoever asks for what lies under a body has read the way to it already
            province = !isSearching()
                            && ask.agency("under").isPresent()
                            && getList().fromProvince()
                    ? Optional.of(getList().path().get(0))
                    : questions.province();
        }
        return province;
    }
}
