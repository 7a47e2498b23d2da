package io.redthread.identity.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PublicEndpoint;
import io.redthread.identity.Requires;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in the API's description whom each operation lets in. */
@Component
class AccessDescription implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires != null) {
            operation.addExtension(
                    "x-permissions",
                    Arrays.stream(requires.value()).map(Permission::code).toList());
        }
        operation.addExtension("x-public", method.hasMethodAnnotation(PublicEndpoint.class));
        return operation;
    }
}
