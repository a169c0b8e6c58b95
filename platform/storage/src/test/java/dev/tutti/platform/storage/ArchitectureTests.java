package dev.tutti.platform.storage;

import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.tutti.platform.testing.ArchitectureRules;

@AnalyzeClasses(packages = "dev.tutti.platform.storage", importOptions = ArchitectureRules.MainCode.class)
class ArchitectureTests extends ArchitectureRules {}
