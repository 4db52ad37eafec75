namespace Butler.Benchmarks.HttpLoad;

/// <summary>How a server is called.</summary>
internal enum LoadMode
{
    /// <summary>Each client opens a session and calls in it.</summary>
    Session,

    /// <summary>Each request stands alone, as 2026-07-28 has it.</summary>
    Alone,

    /// <summary>Each request stands alone, as servers of 2025-11-25 without sessions have it.</summary>
    AloneOf2025,
}
