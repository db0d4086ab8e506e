package vn.bieuduong.identity;

import vn.bieuduong.platform.Reason;

/** Why a request about who acts was refused. */
public enum IdentityReason implements Reason {
    SIGN_IN_NEEDED,
    /** One sentence for an unknown name, a wrong password and a disabled account. */
    SIGN_IN_FAILED,
    /** {0} minutes to wait. */
    TOO_MANY_ATTEMPTS,
    /** {0} seconds to wait. */
    WAIT_A_MOMENT,
    SECOND_STEP_OVER,
    /** Whoever has an app or a passkey shows it before he adds or removes one. */
    SECOND_STEP_AGAIN,
    /** He has passkeys only, and the portal's address lets nobody use one. */
    SECOND_STEP_IMPOSSIBLE,
    /** His duties let him sign in through a provider alone. */
    PROVIDER_NEEDED,
    PASSWORD_AGAIN,
    BUSY,
    SECOND_FACTOR_NEEDED,
    SECOND_FACTOR_WRONG,
    /** {0} minutes to wait. */
    TOO_MANY_CODES,
    SECOND_FACTOR_NOT_SET,
    SECOND_FACTOR_ALREADY,
    SECOND_FACTOR_UNAVAILABLE,
    SECOND_FACTOR_KEY_CHANGED,
    NOT_ALLOWED,
    /** {0} characters at least. */
    PASSWORD_TOO_SHORT,
    /** {0} characters at most. */
    PASSWORD_TOO_LONG,
    PASSWORD_COMMON,
    PASSWORD_UNCHANGED,
    PASSWORD_WRONG,
    PASSWORDS_DIFFER,
    INVITATION_OVER,
    /** {0} the name. */
    ACCOUNT_NAME_TAKEN,
    ACCOUNT_NAME_MALFORMED,
    ACCOUNT_UNKNOWN,
    /** {0} the code. */
    ORGANISATION_UNKNOWN,
    NOT_ONESELF,
    OWN_PASSWORD_BY_ONESELF,
    OWN_SECOND_FACTOR_BY_ONESELF,
    SECOND_FACTOR_OFF_ALREADY,
    ACCOUNT_DISABLED_ALREADY,
    ACCOUNT_ENABLED_ALREADY,
    ACCOUNT_NOT_FOUND,
    CERTIFICATE_MALFORMED,
    CERTIFICATE_THERE_ALREADY,
    CERTIFICATE_UNKNOWN,
    /** {0} characters at most. */
    CERTIFICATE_LABEL_MISSING,
    COMMUNE_NEEDED,
    /** {0} the code. */
    NOT_AN_AGENCY,
    /** {0} letters at least, {1} characters at most. */
    REASON_MISSING,
    /** {0} the code of the body. */
    ROSTER_NOT_FOUND,
    SIGNATORY_UNKNOWN,
    SIGNATORY_NOT_CHOSEN,
    SIGNATORY_THERE_ALREADY,
    /** {0} characters at most. */
    SIGNATORY_NAME_MISSING,
    /** {0} characters at most. */
    SIGNATORY_TITLE_MISSING,
    SIGNATORY_ROLE_MISSING,
    SIGNATORY_NUMBER_MISSING,
    SIGNATORY_PERSONAL_ID_WRONG,
    SIGNATORY_TAX_CODE_WRONG,
    SIGNATORY_BUDGET_CODE_WRONG,
    SIGNATORY_FROM_MISSING,
    SIGNATORY_LAST_DAY_MISSING,
    SIGNATORY_ENDS_BEFORE_IT_BEGINS,
    /** {0} the day it ends on already. */
    SIGNATORY_ENDS_ALREADY
}
