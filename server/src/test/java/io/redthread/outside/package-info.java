/** What happens between us and partners who run warehouses, on a real PostgreSQL. */
@NullMarked
package io.redthread.outside;

import org.jspecify.annotations.NullMarked;
