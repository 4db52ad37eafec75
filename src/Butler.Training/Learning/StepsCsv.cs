using System.Globalization;
using Butler.Episodes;

namespace Butler.Training.Learning;

/// <summary>The table of updates: one line each, under the names that trainers of language models use.</summary>
public static class StepsCsv
{
    private const int Fixed = 12;

    /// <summary>The names of the columns.</summary>
    public static string Head(IWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return string.Join(',', (string[])
        [
            "step", "reward", "reward_std", "frac_reward_zero_std", "loss", "entropy", "kl", "clip_ratio/low_mean", "clip_ratio/high_mean", "violations", "length", "validation",
            .. world.Leaves.Select(leaf => $"rewards/{leaf.Name}/mean"),
        ]);
    }

    /// <summary>The line of an update; it reads back as the same numbers.</summary>
    public static string Line(GrpoStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        double?[] values =
        [
            step.Reward, step.RewardStd, step.FracRewardZeroStd, step.Loss, step.Entropy, step.Kl, step.ClipLow, step.ClipHigh, step.Violations, step.Length, step.Validation,
            .. step.Parts,
        ];
        return string.Create(CultureInfo.InvariantCulture, $"{step.Step},{string.Join(',', values.Select(value => value?.ToString("R", CultureInfo.InvariantCulture)))}");
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static GrpoStep Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            var values = line.Split(',').Select((value, at) => value.Length == 0 && at == Fixed - 1 ? double.NaN : double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
            return new GrpoStep
            {
                Step = (int)values[0],
                Reward = values[1],
                RewardStd = values[2],
                FracRewardZeroStd = values[3],
                Loss = values[4],
                Entropy = values[5],
                Kl = values[6],
                ClipLow = values[7],
                ClipHigh = values[8],
                Violations = values[9],
                Length = values[10],
                Validation = double.IsNaN(values[11]) ? null : values[11],
                Parts = values[Fixed..],
            };
        }
        catch (Exception wrong) when (wrong is FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"Not a line of steps.csv: {line}", wrong);
        }
    }
}
