package vn.bieuduong.organisation;

/** Nguồn: which way a body came into the portal. */
enum OrganisationSource {
    /** {@code organisation.yaml}, the seed of an installation. */
    FILE,
    /** Typed by an administrator. */
    PAGE,
    /** One row of a list that an administrator brought. */
    IMPORT
}
