using System.Runtime.CompilerServices;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>One number for each <see cref="Level"/>. A value: copying a week copies it.</summary>
[InlineArray(Count)]
public struct Levels
{
    /// <summary>How many levels there are.</summary>
    public const int Count = 7;

    /// <summary>The most a level can be.</summary>
    public const int Full = 1000;

    private int _first;
}
