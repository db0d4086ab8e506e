package vn.bieuduong.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cơ quan, tổ chức, đơn vị: a body that receives, decides, gives opinions or submits. Kept up by {@code
 * config/organisation.yaml}; a code, once given, always names the same body.
 */
@Entity
public class Organisation {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationType type;

    private @Nullable String parent;

    @Column(name = "tax_code")
    private @Nullable String taxCode;

    private String address;
    private @Nullable String phone;
    private @Nullable String email;
    private String place;

    @Column(name = "head_title")
    private @Nullable String headTitle;

    @Column(name = "applicant_kinds")
    private String applicantKinds;

    private boolean demonstration;

    @SuppressWarnings("NullAway")
    protected Organisation() {}

    @SuppressWarnings("NullAway") // describe sets the rest
    Organisation(OrganisationFiles.Entry entry, boolean demonstration) {
        this.code = entry.code();
        this.demonstration = demonstration;
        describe(entry);
    }

    /** Takes over what the configuration says now. */
    final void describe(OrganisationFiles.Entry entry) {
        name = entry.name();
        type = entry.type();
        parent = entry.parent();
        taxCode = entry.taxCode();
        address = entry.address();
        phone = entry.phone();
        email = entry.email();
        place = entry.place();
        headTitle = entry.headTitle();
        applicantKinds = String.join(",", entry.applicantKinds());
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public OrganisationType type() {
        return type;
    }

    /** The code of the body it belongs to or lies in. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    public Optional<TaxCode> taxCode() {
        return Optional.ofNullable(taxCode).map(TaxCode::new);
    }

    public String address() {
        return address;
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The place its papers are dated at: "Lạc Hà, ngày …". */
    public String place() {
        return place;
    }

    /** What its head signs as: "Chủ tịch", "Giám đốc". */
    public Optional<String> headTitle() {
        return Optional.ofNullable(headTitle);
    }

    /** As what it may file, in the words of a procedure's {@code applicants}. */
    public Set<String> applicantKinds() {
        return Arrays.stream(applicantKinds.split(","))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isDemonstration() {
        return demonstration;
    }
}
