package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Where a return began (退货来源). */
public enum ReturnOrigin {
    /** Customer service authorised it. */
    SERVICE,
    /** The shop reported it. */
    SHOP,
    /** The parcel came back unopened: refused or stopped on its way (拒收、拦截). */
    REFUSED,
    /** Goods came that nobody had announced (无主退件). */
    BLIND;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ReturnOrigin of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/origin", code, "value-malformed");
    }
}
