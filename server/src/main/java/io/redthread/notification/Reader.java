package io.redthread.notification;

import io.redthread.notification.domain.QuietHours;
import java.util.Optional;

/**
 * How a person is written to (接收习惯).
 *
 * @param language in which language
 * @param quiet hours without disturbance; urgent messages pass
 * @param wecomUser name at WeCom; empty means the user name here
 */
public record Reader(Language language, Optional<QuietHours> quiet, String wecomUser) {

    /** Of somebody who said nothing about it. */
    public static final Reader USUAL = new Reader(Language.ZH, Optional.empty(), "");
}
