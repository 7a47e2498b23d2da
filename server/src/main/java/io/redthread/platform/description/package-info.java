/** How the API describes itself: OpenAPI that says what the JSON really looks like. */
@NullMarked
package io.redthread.platform.description;

import org.jspecify.annotations.NullMarked;
