package dev.tutti.core.analytics;

import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.tutti.platform.testing.ArchitectureRules;

@AnalyzeClasses(packages = "dev.tutti.core.analytics", importOptions = ArchitectureRules.MainCode.class)
class ArchitectureTests extends ArchitectureRules {}
