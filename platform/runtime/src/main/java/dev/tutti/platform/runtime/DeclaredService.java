package dev.tutti.platform.runtime;

/** Found by {@link java.util.ServiceLoader}: each service module brings one, and is thereby part of the artifact. */
public interface DeclaredService {

    ServiceDeclaration declaration();
}
