package io.redthread.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Holds for the endpoints of all modules, those to come included: they are taken from the running server. */
class EveryEndpointTest extends RedthreadTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void says_whom_it_lets_in() {
        assertThat(endpoints())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(Stream.of(Requires.class, SignedInOnly.class, PublicEndpoint.class)
                                .filter(endpoint.method()::hasMethodAnnotation))
                        .as(endpoint + " carries exactly one access annotation")
                        .hasSize(1));
    }

    @Test
    void refuses_nobody_with_401() {
        var nobody = browser();

        assertThat(closed()).isNotEmpty().allSatisfy(endpoint -> {
            var answer = call(nobody, endpoint);
            assertThat(answer.status()).as(endpoint + " " + answer.body()).isEqualTo(401);
            assertThat(answer.text("/type")).isEqualTo("/problems/identity/not-signed-in");
        });
    }

    @Test
    void refuses_a_person_without_the_permission_with_403() {
        person("tester-without-rights");
        var powerless = signedIn("tester-without-rights");

        assertThat(permissioned()).isNotEmpty().allSatisfy(endpoint -> {
            var answer = call(powerless, endpoint);
            assertThat(answer.status()).as(endpoint + " " + answer.body()).isEqualTo(403);
            assertThat(answer.text("/type")).isEqualTo("/problems/identity/permission-missing");
        });
    }

    @Test
    void refuses_a_session_without_its_csrf_token_with_403() {
        var administrator = signedInAs(RoleCode.ADMINISTRATOR);
        var forger = browser()
                .withCookie(
                        "REDTHREAD_SESSION",
                        administrator.cookie("REDTHREAD_SESSION").orElseThrow());

        assertThat(permissioned().stream()
                        .filter(endpoint -> !endpoint.httpMethod().equals("GET"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(endpoint -> {
                    var answer = call(forger.withoutCookie("XSRF-TOKEN"), endpoint);
                    assertThat(answer.status())
                            .as(endpoint + " " + answer.body())
                            .isEqualTo(403);
                    assertThat(answer.text("/type")).isEqualTo("/problems/identity/csrf-token-missing");
                });
    }

    @Test
    void is_described_with_the_permissions_it_asks_for() {
        var paths = browser().get("/api/openapi.json").is(200).json().path("paths");

        assertThat(permissioned()).allSatisfy(endpoint -> {
            var path = endpoint.path().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
            var described = paths.path(path).path(endpoint.httpMethod().toLowerCase(Locale.ROOT));
            var asked = Objects.requireNonNull(endpoint.method().getMethodAnnotation(Requires.class));
            assertThat(described.path("x-permissions").valueStream().map(JsonNode::asString))
                    .as(endpoint.toString())
                    .containsExactly(
                            Stream.of(asked.value()).map(Permission::code).toArray(String[]::new));
        });
    }

    private record Endpoint(String httpMethod, String path, String contentType, HandlerMethod method) {
        @Override
        public String toString() {
            return httpMethod + " " + path + " (" + method.getShortLogMessage() + ")";
        }
    }

    private static Answer call(Browser browser, Endpoint endpoint) {
        var path = endpoint.path()
                .replaceAll("\\{\\w+:(\\w+)\\|[^}]*}", "$1")
                .replaceAll("\\{[^}]+}", "1")
                .replace("**", "1")
                .replace("*", "1");
        return endpoint.httpMethod().equals("GET")
                ? browser.get(path)
                : browser.send(endpoint.httpMethod(), path, "{}", endpoint.contentType());
    }

    private List<Endpoint> permissioned() {
        return endpoints().stream()
                .filter(endpoint -> endpoint.method().hasMethodAnnotation(Requires.class))
                .toList();
    }

    private List<Endpoint> closed() {
        return endpoints().stream()
                .filter(endpoint -> !endpoint.method().hasMethodAnnotation(PublicEndpoint.class))
                .toList();
    }

    private List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            var method = mapping.getValue();
            if (method.getBeanType().getName().startsWith("io.redthread.")) {
                var info = mapping.getKey();
                var verbs = info.getMethodsCondition().getMethods();
                var verb =
                        verbs.isEmpty() ? RequestMethod.GET : verbs.iterator().next();
                for (var path : info.getPatternValues()) {
                    endpoints.add(new Endpoint(verb.name(), path, contentType(info), method));
                }
            }
        }
        return endpoints;
    }

    private static String contentType(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .filter(type -> !type.isWildcardType())
                .map(MediaType::toString)
                .orElse("application/json");
    }
}
