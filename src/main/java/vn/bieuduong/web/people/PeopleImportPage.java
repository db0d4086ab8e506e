package vn.bieuduong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountImport;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.listing.ListImport;
import vn.bieuduong.web.listing.ListKind;

/** Nhập danh sách tài khoản: every account is opened and its owner invited. */
@Named
@RequestScoped
public class PeopleImportPage extends ListImport {

    /** A link that could not be mailed, shown this once. */
    public record Link(String account, String address) {}

    private final AccountImport people;
    private final CurrentActor actor;
    private final Settings settings;
    private @Nullable List<Link> links;

    @Inject
    PeopleImportPage(
            AccountImport people, CurrentActor actor, Settings settings, SpotCheck worker, RequestParameters ask) {
        super(worker, ask, AccountImport.MOST);
        this.people = people;
        this.actor = actor;
        this.settings = settings;
    }

    @Override
    protected ListCheck check(Table list) {
        return people.check(actor.get(), list);
    }

    @Override
    protected @Nullable String add(Table list) {
        links = people.add(actor.get(), list).stream()
                .map(one -> new Link(
                        one.account().value(), settings.publicUrl() + "/account/invitation.xhtml?token=" + one.token()))
                .toList();
        return null;
    }

    @Override
    public ListKind getKind() {
        return ListKind.PEOPLE;
    }

    public boolean isDone() {
        return links != null;
    }

    /** Those of people who could not be mailed one. */
    public List<Link> getLinks() {
        return links == null ? List.of() : links;
    }
}
