package vn.bieuduong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.platform.Settings;

/** What pages show of the settings: {@code #{portal.name}}. */
@Named
@ApplicationScoped
public class Portal {

    private final Settings settings;

    @Inject
    Portal(Settings settings) {
        this.settings = settings;
    }

    public String getName() {
        return settings.portalName();
    }

    /** Whether the fictional province is shown, with its accounts and sample papers. */
    public boolean isDemonstration() {
        return settings.demonstration();
    }

    public long getLargestUpload() {
        return settings.maxUploadBytes();
    }

    /** Whether letters that people ask for go nowhere: no mail server is named, and no mailbox of a demonstration shows them. */
    public boolean isMailMissing() {
        return !settings.demonstration() && settings.mail().isEmpty();
    }
}
