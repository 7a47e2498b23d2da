package io.redthread.identity.web;

import io.redthread.identity.IdentityRefusal.CsrfTokenMissing;
import io.redthread.identity.IdentityRefusal.NotSignedIn;
import io.redthread.identity.IdentityRefusal.PermissionMissing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The doors: security headers, CSRF for browser sessions, keys for programs. Which endpoint lets whom in is said at the
 * endpoint and enforced by {@link AccessInterceptor}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Styles are inline because the component library writes them while it runs; scripts never are. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** There is one way to sign in, and it is not Spring's. */
    @Bean
    AuthenticationManager noOtherSignIn() {
        return attempt -> {
            throw new BadCredentialsException("people sign in at /api/session");
        };
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    RequestRejectedHandler malformedAddresses(ProblemWriter problems) {
        return (request, response, e) -> problems.malformed(request, response);
    }

    /** Programs with a key: nothing a browser sends by itself counts, so there is nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AccessFilter access, BodyLimit limit, ProblemWriter problems) {
        return common(http, access, limit, problems)
                .securityMatcher(request -> request.getHeader(AccessFilter.KEY_HEADER) != null)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Browsers. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            AccessFilter access,
            BodyLimit limit,
            ProblemWriter problems,
            CookieCsrfTokenRepository tokens) {
        return common(http, access, limit, problems)
                // Every request is authenticated anew: renewed with each, the token of a request under way would be
                // wrong.
                .csrf(csrf -> csrf.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfHeader())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged))
                .build();
    }

    /** Both filters run inside the chains only. */
    @Bean
    FilterRegistrationBean<AccessFilter> accessFilterInChainOnly(AccessFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimitInChainOnly(BodyLimit filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * Whether another site could have made the browser send this with the session. Signing in carries no session's
     * rights and takes JSON only, which other sites cannot send; a browser that says it was another site is not believed.
     */
    private static boolean couldBeForged(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        if (request.getMethod().equals("POST") && request.getRequestURI().equals("/api/session")) {
            return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        return SessionCookie.token(request).isPresent();
    }

    /** Answers of the API are kept nowhere; files with a fingerprint in their name for good; pages are asked for again. */
    private static void cacheControl(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            var path = request.getRequestURI();
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    path.startsWith("/api/")
                            ? "no-store"
                            : path.startsWith("/assets/") && response.getStatus() < 300
                                    ? "public, max-age=31536000, immutable"
                                    : "no-cache");
        }
    }

    private static HttpSecurity common(
            HttpSecurity http, AccessFilter access, BodyLimit limit, ProblemWriter problems) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(SecurityConfiguration::cacheControl)
                        .frameOptions(FrameOptionsConfig::deny)
                        .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), microphone=(), geolocation=()")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> problems.write(new NotSignedIn(), request, response))
                        .accessDeniedHandler((request, response, e) -> problems.write(
                                e instanceof CsrfException ? new CsrfTokenMissing() : new PermissionMissing(List.of()),
                                request,
                                response)))
                .addFilterAfter(access, CsrfFilter.class)
                .addFilterAfter(limit, AccessFilter.class);
    }
}
