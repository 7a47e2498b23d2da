package io.redthread.identity.web;

import io.redthread.platform.problems.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Requests whose line the container cannot read reach no code of ours; they are told as a problem all the same. */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Problems problems;
    private final JsonMapper json;

    ContainerRefusals(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new Valve());
            }
        });
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            var status = response.getStatus();
            if (status < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var name = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "http-" + status : "fault";
            var problem = problems.platform(name, status, request.getRequestURI(), request.getLocale());
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(json.writeValueAsBytes(problem));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Nobody is there to be told.
                container.getLogger().debug("no answer to a refused request", gone);
            }
        }
    }
}
