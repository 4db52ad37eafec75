using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.OpenEnv.Validation;

/// <summary>
/// Writes a world's rubric as the tree that graders check: a weighted sum of its leaves. A penalty is carried by the first leaf, whose
/// value may so be negative; the sum of weight times value is the reward of the step.
/// </summary>
internal static class RubricTree
{
    /// <summary>Writes the nodes; all zero for a step that was no part of the episode.</summary>
    public static void Write(Utf8JsonWriter writer, IWorld world, StepScore? score)
    {
        var values = new double[world.Leaves.Count];
        var sum = 0.0;
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            var points = (score?.Parts[leaf].Points ?? 0) + (leaf == 0 ? score?.Penalty ?? 0 : 0);
            values[leaf] = points / world.Leaves[leaf].Weight;
            sum += points;
        }

        WriteRoot(writer, world, sum, isEvaluated: score is not null);
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            Begin(writer, "root." + world.Leaves[leaf].Name, "Leaf", [], "leaf");
            writer.WriteNull("config");
            End(writer, values[leaf], isEvaluated: score is not null);
        }
    }

    private static void WriteRoot(Utf8JsonWriter writer, IWorld world, double sum, bool isEvaluated)
    {
        Begin(writer, "root", "WeightedSum", [.. world.Leaves.Select(leaf => "root." + leaf.Name)], "weighted_sum");
        writer.WriteStartObject("config");
        writer.WriteStartArray("weights");
        foreach (var leaf in world.Leaves)
        {
            writer.WriteNumberValue(leaf.Weight);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        End(writer, sum, isEvaluated);
    }

    private static void Begin(Utf8JsonWriter writer, string name, string className, IReadOnlyList<string> children, string aggregation)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("class_name", className);
        writer.WriteStartArray("children");
        foreach (var child in children)
        {
            writer.WriteStringValue(child);
        }

        writer.WriteEndArray();
        writer.WriteString("aggregation", aggregation);
    }

    private static void End(Utf8JsonWriter writer, double score, bool isEvaluated)
    {
        writer.WriteBoolean("config_available", true);
        writer.WriteNumber("score", score);
        writer.WriteBoolean("evaluated", isEvaluated);
        writer.WriteEndObject();
    }
}
