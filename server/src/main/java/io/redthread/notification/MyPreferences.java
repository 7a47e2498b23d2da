package io.redthread.notification;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Everything a person has said about being told (接收设置).
 *
 * @param language in which language outside the app
 * @param quietFrom hours without disturbance begin
 * @param quietUntil and end
 * @param wecomUser name at WeCom; empty means the user name
 * @param phone where text messages go; changed by an administrator
 * @param email where mail goes; changed by an administrator
 * @param inUse channels that a connection carries at present
 * @param kinds each kind and its channels
 */
public record MyPreferences(
        Language language,
        Optional<LocalTime> quietFrom,
        Optional<LocalTime> quietUntil,
        String wecomUser,
        String phone,
        String email,
        List<Channel> inUse,
        List<Preference> kinds) {}
