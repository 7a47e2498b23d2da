/** Sign-in, the guard before every endpoint, and the pages' calls about people and roles. */
@NullMarked
package io.redthread.identity.web;

import org.jspecify.annotations.NullMarked;
